/** Replaces the commands of staff in the build of the widget, which only requesters use. */
export const staffCommands = {};
