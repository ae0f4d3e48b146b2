import type { FreshDatabase } from '#test/support/fresh-database.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { type Case, expected } from './case.ts';
import type { Column } from './cast.ts';

const inCompany = ({ companyId }: PlantedCompany) => ({ companyId });
const memberOf = ({ members }: PlantedCompany, name: string) => members[name] ?? members['owner'];
const ofTodo = (company: PlantedCompany) => ({ ...inCompany(company), todoId: company.todos.todo });
const todosOfDepartment = (db: FreshDatabase, company: PlantedCompany) =>
  db.owner.query('update app.todo set team_id = $1 where company_id = $2', [company.department, company.companyId]);
const ownTodos = (db: FreshDatabase, company: PlantedCompany, asker: Column) =>
  db.owner.query('update app.todo set owner_id = $1 where company_id = $2', [
    memberOf(company, asker),
    company.companyId,
  ]);

// biome-ignore format: column under column
export const todoCases: readonly Case[] = [
  //                                            signed-out stranger owner operator leader member guest read write departed departed-token expired
  { route: 'todo.list', about: 'one’s own', expected: expected('out none ok ok ok ok no ok ok none out out'), input: inCompany },
  { route: 'todo.list', about: 'of the leadership', expected: expected('out none ok ok none none no ok ok none out out'),
    input: (company) => ({ ...inCompany(company), teamId: company.leadership }) },
  { route: 'todo.list', about: 'of their department', expected: expected('out none ok ok ok ok no ok ok none out out'),
    input: (company) => ({ ...inCompany(company), teamId: company.department }) },
  { route: 'todo.read', about: 'of the leadership', expected: expected('out none ok ok none none no ok ok none out out'), input: ofTodo },
  { route: 'todo.read', about: 'of their department', expected: expected('out none ok ok ok ok no ok ok none out out'), input: ofTodo, prepare: todosOfDepartment },
  { route: 'todo.add', about: 'one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), title: 'Call the printer' }) },
  { route: 'todo.add', about: 'for a team-mate, for the department', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), title: 'Call the printer', teamId: company.department, ownerId: company.members['member'] }) },
  { route: 'todo.add', about: 'for somebody of another team', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), title: 'Call the printer', ownerId: company.members['operator'] }) },
  { route: 'todo.change', about: 'of a team-mate', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...ofTodo(company), seenVersion: 1, title: 'Call twice' }), prepare: todosOfDepartment },
  { route: 'todo.change', about: 'of one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...ofTodo(company), seenVersion: 1, title: 'Call twice' }), prepare: ownTodos },
  { route: 'todo.change', about: 'over a newer version', expected: expected('out none conflict conflict none none no no conflict none out out'),
    input: (company) => ({ ...ofTodo(company), seenVersion: 7, title: 'Call twice' }) },
  { route: 'todo.tick', about: 'of a team-mate', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...ofTodo(company), seenVersion: 1 }), prepare: todosOfDepartment },
  { route: 'todo.untick', about: 'of one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), todoId: company.todos.doneTodo, seenVersion: 1 }), prepare: ownTodos },
  { route: 'todo.carry', about: 'of the leadership', expected: expected('out none ok ok none none no no ok none out out'),
    input: (company) => ({ ...inCompany(company), teamId: company.leadership }) },
  { route: 'todo.carry', about: 'of their department', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), teamId: company.department }) },
  { route: 'todo.delete', about: 'of a team-mate', expected: expected('out none ok ok ok no no no ok none out out'), input: ofTodo, prepare: todosOfDepartment },
  { route: 'todo.restore', about: 'of one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), todoId: company.todos.deletedTodo }), prepare: ownTodos },
  { route: 'todo.rate', about: 'one’s own', expected: expected('out none ok ok ok ok no ok ok none out out'), input: inCompany },
  { route: 'todo.rate', about: 'of a member of their department', expected: expected('out none ok ok ok ok no ok ok none out out'),
    input: (company) => ({ ...inCompany(company), ownerId: company.members['member'] }) },
  { route: 'todo.rate', about: 'of somebody of another team', expected: expected('out none ok ok no no no ok ok none out out'),
    input: (company) => ({ ...inCompany(company), ownerId: company.members['operator'] }) },
];
