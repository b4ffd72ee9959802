import nlp from 'compromise/one'

/**
 * English grammar for the sentences that carry a signal, read with compromise: it opens contractions ("don't" matches "do not"), so
 * that a denied or reported statement is found in whatever form it is written. Never run on a whole message: `nlp` costs about 10 µs a word.
 */

/** Statements that take back what they frame: "I'm not saying you did a bad job", "you don't need to work at the weekend". */
const denials = [
  '(not|never) (saying|suggesting|implying|asking|expecting|claiming|accusing|blaming|complaining|demanding)',
  '(do|does|did|would|will|could) (not|never) (say|suggest|imply|ask|expect|claim|accuse|blame|complain|demand|mean|want|need|require|think)',
  '(do|does) not (have|need) to',
  'no need (to|for)',
  'you need not',
  '(not|nobody|never) (expected|asked|required|supposed)',
  'there is no (need|rush|hurry|pressure)',
  'please (do not|never) (work|feel|answer|reply|rush|hurry|worry)',
  '(he|she|they) (said|told|wrote|claimed|called|wanted|asked|demanded|expected)',
  '(my|our) (last|former|previous|old) (agency|boss|client|designer|developer|freelancer|supplier|translator)',
].map(pattern => nlp.parseMatch(pattern))

/** A sentence longer than this many UTF-16 units is not parsed: compromise slows down on long tokens (26 s for 100 kB without a space). */
const LONGEST = 600

/** Whether an English sentence denies or merely reports what it says. */
export const negates = (sentence: string): boolean => {
  if (sentence.length > LONGEST || /\S{60}/u.test(sentence)) return false
  const doc = nlp(sentence.replaceAll('\n', ' '))
  return denials.some(denial => doc.has(denial))
}
