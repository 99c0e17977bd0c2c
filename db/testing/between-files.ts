/**
 * Files of one worker share its modules, which are read once; what a module holds must not pass from one file to the
 * next. It says here how to let go of it.
 */
export const betweenFiles: (() => unknown)[] = []
