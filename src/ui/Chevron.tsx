import './Chevron.css'

/** The small arrow of a button that opens something below it. */
export const Chevron = () => (
  <svg class="chevron" viewBox="0 0 16 16" width="10" height="10" aria-hidden="true">
    <path d="m3 6 5 5 5-5" fill="none" stroke="currentColor" stroke-width="2" />
  </svg>
)
