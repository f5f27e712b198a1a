/** What is not needed for the first paint: fetched when the page is idle, so that it is there before it is asked for. */
export { EditDialog } from './EditDialog';
export { HelpDialog } from './HelpDialog';
