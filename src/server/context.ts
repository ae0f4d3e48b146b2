import type { Day } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId, TeamId, UserId } from '#lib/ids.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { BackupState } from '#features/accounts/contract/backup.ts';
import type { Ground as DiagnosisGround } from '#features/diagnosis/model/ground.ts';
import type { Records } from '#features/diagnosis/model/records.ts';
import type { Report } from '#features/diagnosis/model/report.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { WordOverrides } from '#features/accounts/model/words.ts';
import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { CompiledQuery } from 'kysely';

/** Somebody proven: by a session on the screen, or by an API token. */
export type Actor =
  | {
      readonly via: 'screen';
      readonly userId: UserId;
      readonly name: string;
      readonly email: string;
      readonly twoFactor: boolean;
    }
  | {
      readonly via: 'token';
      readonly userId: UserId;
      readonly access: 'read' | 'write';
      readonly reach: readonly CompanyId[];
    };

/** Who the actor is in one company, read in the same transaction as the work. */
export interface Standing {
  readonly memberId: MemberId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly grants: readonly ('money' | 'findings')[];
  readonly teamIds: readonly TeamId[];
}

/** Names a row that changed, never its values: whoever looks at it reads it again with their own rights. */
export interface Change {
  readonly kind: string;
  readonly id?: string;
  readonly period?: string;
}

/** What nearly every rule needs to know of a company; it comes along with the standing. */
export interface Ground {
  readonly companyId: CompanyId;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly calendar: Calendar;
  readonly scorecardShared: boolean;
  readonly words: WordOverrides;
  /** Today, where the company is. */
  readonly today: Day;
}

/** Being in a company: what may be seen of it, as whom, on which ground. */
export interface Room {
  readonly scope: ReadScope;
  readonly me: Standing;
  readonly ground: Ground;
}

/** An answer as the JSON text that goes out; the same object for as long as it is kept. */
export interface Made {
  readonly text: string;
}

export interface Reading extends Room {
  /**
   * An answer made before, if nothing in the company has changed since, else made now. It may depend on nothing but the
   * question, on who asks, on the ground and on the company's rows.
   */
  readonly recall: (question: unknown, make: () => Promise<string>) => Promise<Made>;
  /**
   * What a question finds of each of these rows about numbers; those of which it was asked before are not read again,
   * until a change of values names them, or anything else about numbers changes. It may depend on nothing but the
   * question and the company's rows, those of issues, to-dos, priorities and meetings left aside.
   */
  readonly recallRows: <Id extends string, Row>(
    question: unknown,
    ids: readonly Id[],
    read: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Row>>,
  ) => Promise<ReadonlyMap<Id, Row>>;
}

export interface Changing extends Room {
  readonly scope: WriteScope;
  /** Sent to viewers after the commit. */
  announce(change: Change): void;
}

/** Letters to people. The server sends them, or keeps them where they can be read when no mail server is set. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where the reader's mail program turns letters of this kind off, in one step. */
  readonly stopUrl?: string;
  /** The record of it that a company keeps, if it is one of a company. */
  readonly mail?: { readonly company: CompanyId; readonly id: string };
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Identity, as far as features need it; what better-auth keeps stays behind this. */
export interface Identity {
  /** Whether this installation has had its first owner; people invented for samples do not count. */
  isSetUp(): Promise<boolean>;
  findByEmail(email: string): Promise<UserId | null>;
  create(person: NewPerson): Promise<UserId>;
  /** The first owner of the installation; null when somebody else was first, and then nobody was made. */
  createFirst(person: NewPerson): Promise<UserId | null>;
  /** Somebody who looks around in a sample, before the installation is set up. */
  createInvented(person: NewPerson, sample: string): Promise<UserId>;
  isInvented(user: UserId): Promise<boolean>;
  /** The one who was invented last for this sample. */
  findInvented(sample: string): Promise<{ userId: UserId; name: string; email: string } | null>;
  /** A link with which a person sets a new password, good for an hour. */
  resetLink(email: string): Promise<string>;
}

/** A file that was sent before. */
export interface Upload {
  readonly name: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Stands for the file on the disk; nothing of it is in memory. */
  readonly blob: Blob;
}

/** Files on their way in; each is there for a day. */
export interface Uploads {
  find(company: CompanyId, id: string): Promise<Upload | null>;
}

/** What a request carries. */
export interface Context {
  readonly actor: Actor | null;
  /** How what is written comes in; kept beside every value and every activity. */
  readonly via: 'screen' | 'token' | 'sample' | 'import';
  readonly identity: Identity;
  readonly publicUrl: string;
  readonly mailServer: boolean;
  readonly uploads: Uploads;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal | undefined;
  now(): number;
  newId<Branded extends string>(): Branded;
  /** How the nightly backup stands. */
  backups(): BackupState;
  /** Random text for a link, 256 bits. */
  newSecret(): string;
  /** The text of a new API token. */
  newToken(): string;
  hashSecret(secret: string): string;
  /** Whether the code printed in the terminal was given, where one is asked for. */
  setupCode(code: string | undefined): 'right' | 'wrong' | 'too-many' | 'not-needed';
  /** Refused with SIGNED_OUT without an actor, with NOT_FOUND where the actor is no member. */
  read<Result>(company: CompanyId, work: (room: Reading) => Promise<Result>): Promise<Result>;
  /**
   * What `ahead` asks comes along with the opening, before it is known whether the actor may be here: its answer is for
   * the work alone, by `room.scope.ask`.
   */
  change<Result>(company: CompanyId, work: (room: Changing) => Promise<Result>, ahead?: CompiledQuery): Promise<Result>;
  /** Reads over several companies at once, each with the rights of the policies only. */
  readAcross<Result>(companies: readonly CompanyId[], work: (scope: ReadScope) => Promise<Result>): Promise<Result>;
  /** The actor's own memberships, wherever they are. */
  readOwn<Result>(work: (scope: ReadScope) => Promise<Result>): Promise<Result>;
  /** The memberships of somebody else: only for deciding whether one may act on the whole of their account. */
  readOwnOf<Result>(user: UserId, work: (scope: ReadScope) => Promise<Result>): Promise<Result>;
  /** The invitation or token whose secret the caller holds. */
  readHeld<Result>(secretHash: string, work: (scope: ReadScope) => Promise<Result>): Promise<Result>;
  /** For a company that the actor is not a member of yet: founding it, or joining by an invitation already checked. */
  enter<Result>(
    company: CompanyId,
    work: (scope: WriteScope) => Promise<Result>,
    changes?: readonly Change[],
  ): Promise<Result>;
  /**
   * What all rules find, worked out beside the thread that answers, one diagnosis after the other. Ask outside of a
   * transaction: it may take seconds, and others wait for the connection.
   */
  diagnose(records: Records, ground: DiagnosisGround): Promise<Report>;
  /** Queued before the answer, sent after it. */
  send(letter: Letter): Promise<void>;
}

/** The shape that the functions of an api must have to answer a contract: route for route, type for type. */
export type ApiOf<Routes> = {
  [Name in keyof Routes]: Routes[Name] extends ContractProcedure<infer In, infer Out, infer _Errors, infer _Meta>
    ? (context: Context, input: InferSchemaOutput<In>) => Promise<InferSchemaInput<Out>>
    : ApiOf<Routes[Name]>;
};
