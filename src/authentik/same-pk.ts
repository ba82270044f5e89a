/** Whether two primary keys are equal: UUIDs may have capitals. */
export const isSamePk = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
