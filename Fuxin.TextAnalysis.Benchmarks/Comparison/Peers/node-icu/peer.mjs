import { serve } from '../protocol.mjs'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
await serve(`ICU ${process.versions.icu}, Node ${process.versions.node}`, line => Array.from(segmenter.segment(line), s => s.segment))
