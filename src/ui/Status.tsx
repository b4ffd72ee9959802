/** What came of something the reader did; `undefined` says nothing. */
export type Outcome = { readonly type: 'good' | 'bad'; readonly text: string } | undefined

/** Says what came of something, also to a screen reader. Always in the page: a region that appears with its words is not read out. */
export const Status = ({ outcome }: { outcome: Outcome }) => (
  <p class="status" role="status" aria-live="polite" data-tone={outcome?.type}>
    {outcome?.text}
  </p>
)
