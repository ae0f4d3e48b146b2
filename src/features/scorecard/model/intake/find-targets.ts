import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import { quoted } from '#lib/text.ts';
import { labelMetrics } from '../formula/label.ts';
import { ownsWhere } from '../home.ts';
import { type At, type LineAt, type LineProblem, type MetricLine, ownerName, plainLine } from './line.ts';
import { type Meant, personFinder } from './person-finder.ts';
import type { Answers, Known, Member, Question, Standing, Target } from './target.ts';
import { nameIn, titleKey } from './title-key.ts';

/** A metric and the name that tells it from all others. */
interface Labelled {
  readonly label: string;
  one: Target | Known;
}

/** Finds for every line the metric it is about, the one that is there or a new one. */
export class Targets {
  readonly found: Target[] = [];
  readonly problems: LineProblem[] = [];
  readonly #standing: Standing;
  readonly #answers: Answers;
  readonly #meant: (name: string) => Meant<Member>;
  readonly #unowned: { readonly title: string; readonly said: string }[] = [];
  readonly #crowded = new Set<string>();
  #labels: ReadonlyMap<string, Labelled> | null = null;

  constructor(standing: Standing, answers: Answers) {
    this.#standing = standing;
    this.#answers = answers;
    this.#meant = personFinder(standing.people, answers.people ?? new Map());
  }

  /** What files call those who are nobody here, once for each metric that needs an owner. */
  get unowned(): readonly string[] {
    return this.#unowned.flatMap(({ said }) => (said === '' ? [] : [said]));
  }

  /** Each line's name of an owner, where nobody here is called so. */
  foreign(lines: readonly LineAt[]): string[] {
    return lines.flatMap(({ line }) => {
      const name = ownerName(line);
      return name === null || this.#meant(name).called ? [] : [name];
    });
  }

  #person(name: string): Member | null {
    const { called, said } = this.#meant(name);
    return called ?? said ?? null;
  }

  /** What nobody could be found for. */
  get question(): Question | null {
    if (this.#unowned.length === 0 || this.#answers.ownerId !== undefined) return null;
    const names = [...new Set(this.unowned)];
    const who =
      names.length === 0
        ? 'The file names no owner'
        : `Nobody here is called ${names
            .slice(0, 3)
            .map((name) => quoted(name, 40))
            .join(', ')}`;
    return {
      asks: 'owner',
      sentence: `${who}. Who owns these metrics?`,
      samples: [...new Set(this.#unowned.map(({ title }) => title))].slice(0, 5),
    };
  }

  /** Every line that describes a metric, before those that only name one. */
  describe(lines: readonly LineAt[]): void {
    const metrics = lines.flatMap(({ line, ...more }) => (line.holds === 'metric' ? [{ ...more, line }] : []));
    const homes = Map.groupBy(metrics, ({ line }) => `${titleKey(line.title)} ${this.#home(line)?.teamId}`);
    for (const [key, same] of homes) if (same.length > 1) this.#crowded.add(key);
    for (const { at, line, cells = [] } of metrics) this.#describeOne(at, line)?.cells.push(...cells);
  }

  /** The metric that a number or a goal names, by its title or its label; null when it cannot be told. */
  named(at: At, text: string, person: string | null): Target | null {
    const found = this.#present(at, 'metric', text, person);
    if (found !== undefined) return found;
    const made = this.#describeOne(at, { ...plainLine(text), owner: person });
    this.#labels = null;
    return made;
  }

  /** The metric that a declared change names; it defines none. */
  present(at: At, subject: string): Target | null {
    const found = this.#present(at, 'subject', subject, null);
    if (found !== undefined) return found;
    return this.#refuse(
      at,
      'subject',
      subject,
      'No metric is called so. Correct its name, or leave it out where the whole company is meant.',
    );
  }

  /** Undefined where there is none, null where it cannot be told which. */
  #present(at: At, column: string, text: string, person: string | null): Target | null | undefined {
    const labels = (this.#labels ??= this.#label());
    const labelled = labels.get(titleKey(text));
    if (labelled) return this.#targetOf(at, labelled.one);
    const owner = person === null ? null : this.#person(person);
    const same = [...labels.values()].filter(
      ({ one }) => titleKey(titleOf(one)) === titleKey(text) && (owner === null || one.ownerId === owner.memberId),
    );
    const here = same.length > 1 ? same.filter(({ one }) => one.teamId === this.#answers.teamId) : same;
    const [single] = here;
    if (single !== undefined && here.length === 1) return this.#targetOf(at, single.one);
    if (same.length === 0) return undefined;
    return this.#several(
      at,
      column,
      text,
      same.map(({ label }) => label),
    );
  }

  #several(at: At, column: string, text: string, labels: readonly string[]): null {
    const names = labels.slice(0, 4).join(', ');
    const why = `Several metrics have this title. Write the whole name of the one that is meant: ${names}.`;
    return this.#refuse(at, column, text, why);
  }

  #refuse(at: At, column: string, text: string | null, why: string): null {
    this.problems.push({ ...at, column, text, why });
    return null;
  }

  #targetOf(at: At, one: Target | Known): Target {
    if ('cells' in one) return one;
    const present = this.found.find(({ known }) => known?.metricId === one.metricId);
    if (present) return present;
    const { ownerId, teamId } = one;
    const target = { at, known: one, line: plainLine(one.title), ownerId, teamId, cells: [], goals: [], changes: [] };
    this.found.push(target);
    for (const labelled of this.#labels?.values() ?? []) if (labelled.one === one) labelled.one = target;
    return target;
  }

  #label(): Map<string, Labelled> {
    const { metrics, people, teams } = this.#standing;
    const taken = new Set(this.found.flatMap(({ known }) => known?.metricId ?? []));
    const all = [...metrics.filter(({ metricId }) => !taken.has(metricId)), ...this.found];
    const labels = labelMetrics(
      all.map((one, at) => ({
        metricId: String(at) as MetricId,
        title: fileTitleOf(one),
        owner: nameIn(people, one.ownerId),
        team: teams.find(({ teamId }) => teamId === one.teamId)?.name ?? null,
      })),
    );
    return new Map(labels.map(({ label }, at) => [titleKey(label), { label, one: all[at] as Target | Known }]));
  }

  /** The team whose scorecard a line names; null when there is no such team. Nothing said is the answer given. */
  #home({ level, department }: MetricLine): { readonly teamId: TeamId | null; readonly said: boolean } | null {
    const { teams } = this.#standing;
    const leadership = teams.find(({ kind }) => kind === 'leadership')?.teamId ?? null;
    if (level === 'company') return { teamId: leadership, said: true };
    if (level === 'person') return { teamId: null, said: true };
    if (department !== null) {
      const team = teams.find(({ name }) => titleKey(name) === titleKey(department));
      return team ? { teamId: team.teamId, said: true } : null;
    }
    const { teamId = leadership } = this.#answers;
    return level === 'department' && this.#answers.teamId === undefined ? null : { teamId, said: false };
  }

  #describeOne(at: At, line: MetricLine): Target | null {
    const { people, metrics, teams } = this.#standing;
    const home = this.#home(line);
    if (!home) {
      const why = 'There is no department of this name. Form it in the settings, or correct the name.';
      return this.#refuse(at, 'department', line.department, why);
    }
    const said = ownerName(line) ?? '';
    const owner = said === '' ? null : this.#person(said);
    const exact = metrics.filter(({ fileTitle }) => titleKey(fileTitle) === titleKey(line.title));
    const alike = exact.length > 0 ? exact : metrics.filter(({ title }) => titleKey(title) === titleKey(line.title));
    const there = alike.filter(({ teamId }) => teamId === home.teamId);
    const crowded = this.#crowded.has(`${titleKey(line.title)} ${home.teamId}`);
    const owned = there.filter(({ ownerId }) => ownerId === owner?.memberId);
    const personal = home.said && home.teamId === null;
    const fitting = (crowded || personal || there.length > 1) && owner ? owned : there;
    const [known = !home.said && alike.length === 1 ? alike[0] : undefined] = fitting;
    if (exact.length === 0 && fitting.length > 1) {
      const names = fitting.map(({ fileTitle }) => fileTitle);
      return this.#several(at, 'metric', line.title, names);
    }
    if (known && this.found.some((target) => target.known === known)) {
      return this.#refuse(
        at,
        'metric',
        line.title,
        'This metric is described in another row already. Keep one of them.',
      );
    }
    const ownerId = owner?.memberId ?? known?.ownerId ?? this.#unownedBy(line.title, said);
    const teamId = known ? known.teamId : home.teamId;
    const member = people.find(({ memberId }) => memberId === ownerId);
    const team = teams.find((one) => one.teamId === teamId);
    if (member && team && ownerId !== known?.ownerId && !ownsWhere(member.role, member.teamIds.includes(team.teamId))) {
      const why = `${member.name} is not in ${team.name}. Add them to the team first, or choose another owner.`;
      return this.#refuse(at, 'owner', said, why);
    }
    const same = this.found.some(
      (one) =>
        !one.known &&
        one.ownerId === ownerId &&
        one.teamId === teamId &&
        titleKey(one.line.title) === titleKey(line.title),
    );
    if (same) {
      return this.#refuse(
        at,
        'metric',
        line.title,
        'This metric is described in another row already. Keep one of them.',
      );
    }
    const target = { at, known: known ?? null, line, ownerId, teamId, cells: [], goals: [], changes: [] };
    this.found.push(target);
    return target;
  }

  #unownedBy(title: string, said: string): MemberId {
    this.#unowned.push({ title, said });
    return this.#answers.ownerId ?? this.#standing.me;
  }
}

const titleOf = (one: Target | Known) => ('cells' in one ? (one.known?.title ?? one.line.title) : one.title);
const fileTitleOf = (one: Target | Known) =>
  'cells' in one ? (one.known?.fileTitle ?? one.line.title) : one.fileTitle;
