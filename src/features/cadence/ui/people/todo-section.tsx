import { Section } from '#kit/page/section.tsx';
import { carriedWords } from '#features/todos/model/due.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { keptWords } from '../../model/person/kept.ts';
import { partedBy, promiseWords } from '../../model/person/words.ts';
import { Fold } from './fold.tsx';
import css from './people.module.css';
import type { PersonView } from './person-view.ts';

const promised = ({ firstDue, doneOn }: Todo) => ({ due: firstDue, doneOn });

/** To-dos by the day they were promised for first. */
export function TodoSection({ view }: { view: PersonView }) {
  const { person, words } = view;
  const { today, todos } = person;
  const word = (count: number) => words.word('todo', count);
  const parts = partedBy(todos.items, promised, today);
  const said = [
    ...(view.answer.about === 'todo' ? [] : [keptWords(todos.tally, word)]),
    ...(todos.carried > 0
      ? [`${todos.carried} ${word(todos.carried)} ${todos.carried === 1 ? 'was' : 'were'} carried over.`]
      : []),
  ];
  return (
    <Section first title={words.capital('todo', 2)} scope="last 13 weeks, by the day first due">
      {said.length > 0 && <p>{said.join(' ')}</p>}
      {todos.unseen > 0 && (
        <p className={css['quiet']}>
          {`${todos.unseen} more of teams whose ${word(2)} you do not see: counted when due, not listed.`}
        </p>
      )}
      {parts.map(({ keeping, title, items }) => (
        <Fold key={keeping} title={title} count={items.length} open={keeping === 'missed'}>
          {items.map((todo) => (
            <li key={todo.todoId}>
              <span className={css['what']}>{todo.title}</span>
              <span className={css['when']}>
                {[promiseWords(promised(todo), today), carriedWords(todo.carried, words.word('issue'))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </Fold>
      ))}
    </Section>
  );
}
