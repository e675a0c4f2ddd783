/** Storage key that is set while files are stored for a form, so that the page loads them. */
export const uploadQueueFlag = (queueName: string): string => `files:${queueName}`;
