/** A table in Markdown: the first column to the left, numbers to the right. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, k) => (k ? '---:' : '---')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
