const money =
  /(?<![\p{L}\d])(?:(?:\p{Sc}|US\$|R\$|CHF|EUR|USD|GBP|Fr\.)\s?\d[\d.,'’\u00a0\u202f ]*\d|(?:\p{Sc}|R\$|CHF|EUR|USD|GBP)\s?\d|\d(?:[\d.,'’\u00a0\u202f]*\d)?(?: \d{3})*(?:,-)?\s?(?:\p{Sc}(?!\s?\d)|CHF|EUR|USD|GBP|euros?|dollars?|pounds?|rubles?|руб(?:лей|ля|\.)?|тенге|reais|reales|pesos|dólares|dollari|sterline|Franken|francs?|Euro)(?![\p{L}]))/giu

/** The one sum that a text names; undefined where it names none or several. */
export const sumIn = (text: string): string | undefined => {
  const sums = new Set([...text.matchAll(money)].map(found => found[0].trim().replace(/[.,]$/, '')))
  return sums.size === 1 ? [...sums][0] : undefined
}

const invoiceNumber =
  /(?:invoice|bill|facture|factura|fattura|fatura|nota fiscal|rechnung|honorarnote|сч[её]т(?:а|у|ом)?(?:-фактур\p{L}*)?)\s*((?:number|no\.?|n[°º.]?|nr\.?|num\.?|núm\.?|№|#)?\s*[:#№]?)\s*((?=[\w/-]*\d)[A-Z0-9][\w/-]{1,15})/giu

/** The number of the one invoice that a text names; undefined where it names none or several. */
export const invoiceIn = (text: string): string | undefined => {
  const numbers = [...text.matchAll(invoiceNumber)].flatMap(([, mark, number = '']) =>
    // "the invoice 2025" is the one of that year, "invoice no. 2025" is not
    mark || !/^(?:19|20)\d\d$/.test(number) ? number : [],
  )
  return new Set(numbers).size === 1 ? numbers[0] : undefined
}
