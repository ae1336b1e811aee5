import { createRequire } from 'node:module'
import { serve } from '../protocol.mjs'

const require = createRequire(import.meta.url)
const nodejieba = require('nodejieba')
nodejieba.load()
await serve(require('nodejieba/package.json').version, line => nodejieba.cut(line, true))
