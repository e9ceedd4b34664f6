/** Office.js error codes that the host answers with in place of a response (`Error` on the web, the status on Windows). */
export const HostErrorCode = {
  success: 0,
  internalError: 5001,
  invalidOperationInCellEditMode: 5004,
  invalidOrTimedOutSession: 5012,
  writeNotSupportedWhenModalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
  noCapability: 7000,
} as const;
