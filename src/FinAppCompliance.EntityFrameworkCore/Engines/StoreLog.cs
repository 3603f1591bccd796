using Microsoft.Extensions.Logging;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>What the stores tell the log of the host; never data of a person.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(EventId = 7301, Level = LogLevel.Warning, Message = "The commit of log {Log} stands, but next year's partition or the statistics could not be made; the maintenance of the stores tries again")]
    public static partial void CareFailed(ILogger logger, string log, Exception error);

    [LoggerMessage(EventId = 7302, Level = LogLevel.Warning, Message = "A reader keeps the write-ahead log of '{Path}' from being emptied; bytes that were erased may still lie there, and it is tried again")]
    public static partial void ErasurePending(ILogger logger, string path);

    [LoggerMessage(EventId = 7303, Level = LogLevel.Warning, Message = "The write-ahead log of '{Path}' has grown to {Bytes} bytes; find the reader that does not end")]
    public static partial void LogGrows(ILogger logger, string path, long bytes);

    [LoggerMessage(EventId = 7304, Level = LogLevel.Information, Message = "The write-ahead log of '{Path}' is empty again; nothing that was erased lies there any more")]
    public static partial void ErasureDone(ILogger logger, string path);
}
