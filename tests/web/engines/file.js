/** The test file that is being loaded, where several are loaded into one process: what goes before a test's name. */
export const file = { name: "" };
