#!/usr/bin/env node
// Kept in the oldest syntax that may meet it: an old Node must be able to read this file to be told that it is old.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 22 || (version[0] === 22 && version[1] < 18)) {
  // biome-ignore lint/style/useTemplate: an old Node has no template literals
  console.error('zusage needs Node 22.18 or newer; this is Node ' + process.versions.node + '.')
  process.exit(2)
}
// A short run is over before marking what is garbage pays, and a long one is a batch that nobody waits for in between.
require('node:v8').setFlagsFromString('--no-incremental-marking')
var module_ = require('node:module')
if (module_.enableCompileCache) module_.enableCompileCache()
require('../dist/main.js')
