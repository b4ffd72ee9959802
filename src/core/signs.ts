/** The five categories of FLAGS.md, in the order in which a reply deals with them. */
export const categories = [
  'disrespect',
  'payment_ambiguity',
  'scope_creep',
  'after_hours_pressure',
  'working_relationship',
] as const

/** One of the five categories of red flags. */
export type Category = (typeof categories)[number]

/** What the table of signs says about one sign. */
export interface SignRow {
  readonly category: Category
  /** The severity (1 notice, 2 caution, 3 serious) when nothing in the message makes it milder or worse. */
  readonly severity: Severity
  /** False for what only the dates of a thread can show. */
  readonly inWords: boolean
}

/** 1 notice: worth a clarifying question. 2 caution: set the boundary in writing. 3 serious: do not answer in the heat of the moment. */
export type Severity = 1 | 2 | 3

const row = (category: Category, severity: Severity, inWords = true): SignRow => ({ category, severity, inWords })

/** The one table of signs. A new sign is one entry here; its order is the order of the model's outputs, so append. */
export const signs = {
  insult: row('disrespect', 3),
  belittling: row('disrespect', 2),
  accusation: row('disrespect', 2),
  hostility: row('disrespect', 3),
  unclear_payment: row('payment_ambiguity', 1),
  late_payment: row('payment_ambiguity', 2),
  contingent_payment: row('payment_ambiguity', 2),
  unpaid_work: row('payment_ambiguity', 2),
  undervaluing: row('payment_ambiguity', 1),
  extra_work: row('scope_creep', 1),
  endless_revisions: row('scope_creep', 2),
  shifting_brief: row('scope_creep', 2),
  unclear_brief: row('scope_creep', 1),
  unrealistic_expectations: row('scope_creep', 2),
  off_hours_work: row('after_hours_pressure', 2),
  instant_availability: row('after_hours_pressure', 1),
  unrealistic_deadline: row('after_hours_pressure', 2),
  exclusivity: row('after_hours_pressure', 2),
  micromanagement: row('working_relationship', 1),
  refusal_to_compromise: row('working_relationship', 2),
  missing_input: row('working_relationship', 1),
  agreement_avoided: row('working_relationship', 2),
  unprofessional: row('working_relationship', 1),
  silence: row('working_relationship', 1, false),
  dwindling_work: row('working_relationship', 1),
} as const satisfies Record<string, SignRow>

/** The id of one sign, as in FLAGS.md. */
export type Sign = keyof typeof signs

/** All signs, in table order. */
export const signIds = Object.keys(signs) as readonly Sign[]

/** The signs that words can show, in table order: the outputs of the model. */
export const signsInWords: readonly Sign[] = signIds.filter(sign => signs[sign].inWords)

/** The category that a sign belongs to. */
export const categoryOf = (sign: Sign): Category => signs[sign].category
