// What every peer written for Node does: cuts the lines of a file once for each line on standard input and answers with milliseconds and the
// number of words; a line that names a file also gets the words, separated by spaces.
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export async function serve(version, cut) {
  const lines = readFileSync(process.argv[2], 'utf8').split('\n')
  console.log(version)
  for await (const target of createInterface({ input: process.stdin })) {
    const start = performance.now()
    let count = 0
    const cuts = target ? [] : null
    for (const line of lines) {
      const words = cut(line)
      count += words.length
      cuts?.push(words.join(' '))
    }
    const milliseconds = performance.now() - start
    if (target) writeFileSync(target, cuts.join('\n'))
    console.log(`${milliseconds.toFixed(1)} ${count}`)
  }
}
