import { aircallLayout } from '#features/calls/files/aircall-layout.ts';
import { asteriskLayout } from '#features/calls/files/asterisk-layout.ts';
import { callsLayout, callsTemplate } from '#features/calls/files/calls-layout.ts';
import { fritzboxLayout } from '#features/calls/files/fritzbox-layout.ts';
import { ringcentralLayout } from '#features/calls/files/ringcentral-layout.ts';
import { twilioLayout } from '#features/calls/files/twilio-layout.ts';
import type { CallLine } from '#features/calls/files/call-line.ts';
import { engagementsLayout, engagementsTemplate } from '#features/engagements/files/engagements-layout.ts';
import { clientsLayout, clientsTemplate } from '#features/journey/files/clients-layout.ts';
import type { DealLine } from '#features/journey/files/deal-line.ts';
import { dealsLayout, dealsTemplate } from '#features/journey/files/deals-layout.ts';
import { hubspotLayout } from '#features/journey/files/hubspot-layout.ts';
import { opportunitiesLayout, salesforceLayout } from '#features/journey/files/opportunity-layouts.ts';
import { pipedriveLayout } from '#features/journey/files/pipedrive-layout.ts';
import {
  opportunityHistoryLayout,
  salesforceHistoryLayout,
  type StageChange,
} from '#features/journey/files/stage-history-layouts.ts';
import { surveysLayout, surveysTemplate } from '#features/journey/files/surveys-layout.ts';
import type { Client } from '#features/journey/model/client.ts';
import type { SurveyAnswer } from '#features/journey/model/survey.ts';
import { pnlLayout, pnlTemplate } from '#features/money/files/pnl-layout.ts';
import type { LedgerLine } from '#features/money/model/ledger-line.ts';
import {
  contactsLayout,
  contactsTemplate,
  organisationsLayout,
  organisationsTemplate,
} from '#features/plan/files/targets-layout.ts';
import type { Contact, Organisation } from '#features/plan/model/target.ts';
import { processesLayout, processesTemplate } from '#features/processes/files/processes-layout.ts';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import type { Engagement } from '#features/engagements/model/engagement.ts';
import { metricsLayout } from '#features/scorecard/files/metrics-layout.ts';
import { goalsLayout, valuesLayout } from '#features/scorecard/files/values-layout.ts';
import { ninetyLayout, wideLayout } from '#features/scorecard/files/wide-layout.ts';
import type { GoalLine, MetricLine, ValueLine, WideLine } from '#features/scorecard/model/intake/line.ts';
import { commitmentsLayout, commitmentsTemplate } from '#features/todos/files/commitments-layout.ts';
import {
  ninetyIssuesLayout,
  ninetyPrioritiesLayout,
  ninetySheets,
  ninetyTodosLayout,
} from '#features/todos/files/ninety-layouts.ts';
import type { Commitment } from '#features/todos/model/commitment.ts';
import { toolsLayout, toolsTemplate } from '#features/tools/files/tools-layout.ts';
import type { Tool } from '#features/tools/model/tool.ts';
import { blocksLayout, blocksTemplate } from '#features/work/files/blocks-layout.ts';
import { projectsLayout, projectsTemplate } from '#features/work/files/projects-layout.ts';
import { timeLayout, timeTemplate } from '#features/work/files/time-layout.ts';
import { clockifyLayout, harvestLayout, togglLayout } from '#features/work/files/tracker-layouts.ts';
import type { Block } from '#features/work/model/block.ts';
import type { Project } from '#features/work/model/project.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import type { Layout } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { DeclaredChange, MeetingRecord } from '../model/records.ts';
import { companyLayout, companyTemplate, type Fact } from './company-file.ts';
import { changesLayout, changesTemplate, meetingsLayout, meetingsTemplate } from './meetings-layout.ts';
import { goalsTemplate, metricsTemplate, scorecardTemplate, valuesTemplate } from './scorecard-templates.ts';

/** What a row of a file of records can be. */
export type RecordLine =
  | CallLine
  | DealLine
  | Client
  | SurveyAnswer
  | TimeEntry
  | Project
  | Block
  | LedgerLine
  | ProcessRecord
  | Commitment
  | Organisation
  | Contact
  | MeetingRecord
  | DeclaredChange
  | Tool
  | Engagement;

export type ScorecardLine = MetricLine | ValueLine | GoalLine | WideLine;

export type RoomLine = RecordLine | ScorecardLine | StageChange | Fact;

interface KnownLayout {
  /** As the report names it, and our own template. */
  readonly kind: string;
  readonly layout: Layout<RoomLine>;
  /** Null for the exports of others. */
  readonly template: Template | null;
  /** Of which sheets it can be, where other layouts have the same columns. */
  readonly sheet?: RegExp;
}

const own = (layout: Layout<RoomLine>, template: Template): KnownLayout => ({ kind: template.kind, layout, template });
const vendor = (kind: string, layout: Layout<RoomLine>): KnownLayout => ({ kind, layout, template: null });

/** Every layout of a table that is recognised by its header. */
export const knownLayouts: readonly KnownLayout[] = [
  own(companyLayout, companyTemplate),
  own(metricsLayout, metricsTemplate),
  own(valuesLayout, valuesTemplate),
  own(wideLayout, scorecardTemplate),
  vendor('scorecard', ninetyLayout),
  own(goalsLayout, goalsTemplate),
  own(callsLayout, callsTemplate),
  vendor('calls', aircallLayout),
  vendor('calls', ringcentralLayout),
  vendor('calls', twilioLayout),
  vendor('calls', asteriskLayout),
  vendor('calls', fritzboxLayout),
  own(dealsLayout, dealsTemplate),
  vendor('deals', hubspotLayout),
  vendor('deals', pipedriveLayout),
  vendor('deals', salesforceLayout),
  vendor('deals', opportunitiesLayout),
  vendor('stages', salesforceHistoryLayout),
  vendor('stages', opportunityHistoryLayout),
  own(clientsLayout, clientsTemplate),
  own(surveysLayout, surveysTemplate),
  own(timeLayout, timeTemplate),
  vendor('time', togglLayout),
  vendor('time', clockifyLayout),
  vendor('time', harvestLayout),
  own(projectsLayout, projectsTemplate),
  own(blocksLayout, blocksTemplate),
  own(pnlLayout, pnlTemplate),
  own(processesLayout, processesTemplate),
  own(commitmentsLayout, commitmentsTemplate),
  { ...vendor('commitments', ninetyIssuesLayout), sheet: ninetySheets.issues },
  { ...vendor('commitments', ninetyPrioritiesLayout), sheet: ninetySheets.priorities },
  { ...vendor('commitments', ninetyTodosLayout), sheet: ninetySheets.todos },
  own(organisationsLayout, organisationsTemplate),
  own(contactsLayout, contactsTemplate),
  own(meetingsLayout, meetingsTemplate),
  own(changesLayout, changesTemplate),
  own(toolsLayout, toolsTemplate),
  own(engagementsLayout, engagementsTemplate),
];

export const templates: readonly Template[] = knownLayouts.flatMap(({ template }) => template ?? []);
