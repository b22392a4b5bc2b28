/** The first line of every part. */
export const xmlHeading = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The control characters that XML 1.0 cannot carry (all but tab, line feed and carriage return). */
export const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
