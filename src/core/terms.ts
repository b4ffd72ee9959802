/** The reader's own terms, all optional: what is not set is left out of a reply, never invented. */
export interface Terms {
  /** How the reader signs. */
  readonly name?: string
  /** ISO 4217 code or sign of the reader's currency. */
  readonly currency?: string
  /** Price of an hour in that currency. */
  readonly hourlyRate?: number
  /** Deposit before work starts, percent. */
  readonly depositPercent?: number
  /** Payment in parts, percent, first at the start, last on completion. */
  readonly milestones?: readonly number[]
  /** Days after the invoice in which it is due. */
  readonly paymentDays?: number
  /** Late fee, percent of the sum. */
  readonly lateFeePercent?: number
  /** Rounds of changes in the price. */
  readonly rounds?: number
  /** Surcharge for rush, night and weekend work, percent. Unset: the reader does not sell it. */
  readonly rushPercent?: number
  /** Usual time to answer, hours on working days. */
  readonly replyHours?: number
  /** Notice before a cooperation ends, days. */
  readonly noticeDays?: number
}
