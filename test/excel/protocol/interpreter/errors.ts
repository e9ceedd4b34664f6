/**
 * Excel's errors by the codes and messages of "Error handling with the application-specific JavaScript APIs"
 * (learn.microsoft.com, office/dev/add-ins/testing/application-specific-api-error-handling).
 */
const MESSAGES = {
  AccessDenied: ['You cannot perform the requested operation.', 403],
  ApiNotFound: [
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
    404,
  ],
  GeneralException: ['There was an internal error while processing the request.', 500],
  InsertDeleteConflict: ['The insert or delete operation attempted resulted in a conflict.', 409],
  InvalidArgument: ['The argument is invalid or missing or has an incorrect format.', 400],
  InvalidBinding: ['This object binding is no longer valid due to previous updates.', 400],
  InvalidObjectPath: ['The object path is not working for what you are trying to do.', 400],
  InvalidOperation: ['The operation attempted is invalid on the object.', 400],
  InvalidReference: ['This reference is not valid for the current operation.', 400],
  InvalidSelection: ['The current selection is invalid for this operation.', 400],
  ItemAlreadyExists: ['The resource being created already exists.', 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  Conflict: ['Request could not be processed because of a conflict.', 409],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  RangeExceedsLimit: [
    'The cell count in the range has exceeded the maximum supported number. See the “Resource limits and performance optimization for Office Add-ins” article for more information.',
    400,
  ],
  UnsupportedOperation: ['The operation being attempted is not supported.', 400],
} as const satisfies Record<string, readonly [string, number]>;

export type ExcelErrorCode = keyof typeof MESSAGES;

/** A refusal of Excel's that the library turns into an `OfficeExtension.Error`. */
export class ExcelApiError extends Error {
  readonly httpStatusCode: number;

  constructor(
    readonly code: string,
    message: string,
    httpStatusCode = 400,
  ) {
    super(message);
    this.name = 'ExcelApiError';
    this.httpStatusCode = httpStatusCode;
  }
}

export function excelError(code: ExcelErrorCode, message: string = MESSAGES[code][0]): ExcelApiError {
  return new ExcelApiError(code, message, MESSAGES[code][1]);
}

/**
 * Something that Excel can do and the stand-in cannot. It must be heard: the request fails, the text names class, member
 * and requirement set, and the host keeps it in its list of refusals.
 */
export class NotImplementedError extends ExcelApiError {
  constructor(
    readonly member: string,
    readonly apiSet: string,
  ) {
    super('NotImplemented', `stand-in Excel: ${member} (${apiSet}) is not implemented`, 501);
    this.name = 'NotImplementedError';
  }
}

/** Whether Excel would have done it: the model says so in its own words, and so does a failure of the stand-in itself. */
export const isRefusal = (error: ExcelApiError): boolean =>
  error instanceof NotImplementedError || error.message.startsWith('stand-in Excel');

/** Any throwable as what goes over the wire; refusals of the model carry Excel's code already. */
export function toExcelError(reason: unknown): ExcelApiError {
  if (reason instanceof ExcelApiError) return reason;
  if (reason instanceof Error && 'code' in reason && typeof reason.code === 'string') {
    const status = reason.code in MESSAGES ? MESSAGES[reason.code as ExcelErrorCode][1] : 400;
    return new ExcelApiError(reason.code, reason.message, status);
  }
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  return new ExcelApiError('GeneralException', `stand-in Excel failed: ${text}`, 500);
}
