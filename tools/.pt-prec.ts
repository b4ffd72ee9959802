import { readFileSync, readdirSync } from 'node:fs'
import { openPack } from '../src/core/pack.ts'
import { readPlain } from '../src/training/instances.ts'
import { packPhrases, readPhrases } from '../src/training/languages.ts'
const phrases = readPhrases('pt')
const old = new Set<string>()
for (const f of readdirSync('/tmp/pt-phrases-backup')) for (const m of readFileSync('/tmp/pt-phrases-backup/'+f,'utf8').matchAll(/^- id: "?([^"\n#]+?)"?\s*$/gm)) old.add(m[1]!)
const pack = openPack({ language: 'pt', abbreviations: [], concepts: [], ...packPhrases(phrases), mild: { paid: [], unhurried: [], routine: [] } })
const found = (t: string) => readPlain(t, pack).sentences.flatMap(s => s.hits.map(h => h.phrase)).filter(p => !old.has(p.id))
const base = '/tmp/corpus/src/languages/pt/corpus/'
for (const d of ['lookalikes','ordinary','mails']) for (const f of readdirSync(base+d)) for (const l of readFileSync(base+d+'/'+f,'utf8').replace(/\{\{[^}]*\}\}/g,' ').split('\n')) for (const p of found(l)) console.log('FP?', p.id, '<-', d+'/'+f, l.length>500?l.slice(0,260)+' ~~ '+l.slice(-250):l)
const n = new Map<string,number>()
let lines=0, hit=0
for (const f of readdirSync(base+'flags')) for (const l of readFileSync(base+'flags/'+f,'utf8').split('\n')) { lines++; const h=found(l); if(h.length) hit++; for (const p of h) { n.set(p.id,(n.get(p.id)??0)+1); if (p.sign!==f.replace(/(-\d+)?\.txt$/,'') && process.argv[2]) console.log('x', p.id, p.sign, '<-', f, l) } }
console.log('new', phrases.filter(p=>!old.has(p.id)).length, 'flags lines hit by new', hit, '/', lines)
