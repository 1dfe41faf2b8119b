/**
 * Node's file system. An `import` of it would also load every stream class that hangs on it, which takes a tenth of
 * the time that a whole run may take.
 */
export const fs = process.getBuiltinModule('node:fs');
