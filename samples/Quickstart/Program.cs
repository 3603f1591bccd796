using System.Data.Common;
using FinAppCompliance.Artifacts;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Waivers;
using FinAppCompliance.Samples;
using FinAppCompliance.Samples.Quickstart;
using Microsoft.Data.Sqlite;
using Spectre.Console;

const int DamagedFile = 11; // SQLITE_CORRUPT: the pages contradict each other

// Exit codes: 0 clean, or nothing that verify checks has changed; 1 findings, or something that verify checks was changed; 2 bad input, or no store to verify;
// 3 more undetermined than --max-undetermined allows; 4 internal.
var arguments = Arguments.Parse(ExitGuard.Install(args));
if (arguments.Problem is { } problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(Arguments.Usage);
    return ExitCodes.BadInput;
}

try
{
    if (!arguments.IsVerification)
    {
        return await Session.RunAsync(arguments, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }));
    }

    await using var kept = arguments.OpenKeeping();
    return await kept!.VerifyAsync(Console.Out, arguments.Language) ? ExitCodes.Clean : ExitCodes.Findings;
}
catch (Exception change) when (change is LogIntegrityException or InvalidDataException or SqliteException { SqliteErrorCode: DamagedFile })
{
    Console.Error.WriteLine(change.Message);
    return ExitCodes.Findings;
}
catch (RegisterFormatException mistakes)
{
    BadInput.Write(mistakes, arguments.Language);
}
catch (Exception mistake) when (mistake is ArtifactFormatException or ProfileException or WaiverException or IOException
    or UnauthorizedAccessException or DbException or StoreSchemaException)
{
    Console.Error.WriteLine(mistake.Message);
}

return ExitCodes.BadInput;
