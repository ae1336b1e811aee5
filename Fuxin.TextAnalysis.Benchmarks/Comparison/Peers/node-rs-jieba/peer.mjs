import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { serve } from '../protocol.mjs'

const jieba = Jieba.withDict(dict)
await serve(createRequire(import.meta.url)('@node-rs/jieba/package.json').version, line => jieba.cut(line, true))
