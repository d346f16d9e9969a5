// The result format, schema "dateline/1". Offsets count UTF-16 code units
// unless `offsets` says otherwise.
export {};
