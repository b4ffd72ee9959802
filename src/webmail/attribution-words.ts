/** Verbs of a line such as "On 3 May 2026 at 10:12, Anna wrote:". Pieces of regular expressions; case does not count. */
export const attributionVerbs =
  'wrote|writes|a écrit|schrieb|geschrieben|escribió|ha scritto|escreveu|schreef|napisała?(?:\\(a\\))?|pisze|написала?(?:\\(а\\))?|пишет?|' +
  'написав(?:\\(ла\\))?|skrev'

/** What such a line begins with when it does not begin with the date. */
export const attributionStarts = 'on|le|am|el|il(?: giorno)?|in data|em|a\\(s\\)|op|den|w dniu'

/** Somebody is reminded of what they wrote: a sentence of the mail, not a line that a program has put there. */
export const secondPerson =
  'you wr[oi]te|vous avez écrit|tu as écrit|sie schrieben|du schriebst|schrieben sie|schriebst du|haben sie|hast du|ustede?s? escrib\\S+|' +
  'lei ha scritto|você escreveu|(?:вы|ты) (?:на)?писали?|jij schreef|u schreef|ви (?:на)?писали'
