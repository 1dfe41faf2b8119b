#!/usr/bin/env node
// Node 22.8 and later keep the compiled program, so that the next start skips parsing it.
require('node:module').enableCompileCache?.();

// Stands if the program should end before it has said how it went.
process.exitCode = 2;
require('../dist/cli.cjs')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
