using System.Data.Common;
using FinAppCompliance.Artifacts;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Waivers;
using FinAppCompliance.Samples.Quickstart;
using Spectre.Console;

// Exit codes: 0 nothing breached, or nothing that verify checks has changed; 1 findings; 2 bad input, or something that verify checks was changed.
var arguments = Arguments.Parse(args);
if (arguments.Problem is { } problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

try
{
    if (!arguments.IsVerification)
    {
        return await Session.RunAsync(arguments, AnsiConsole.Console);
    }

    await using var kept = arguments.OpenKeeping();
    return kept is null || await kept.VerifyAsync(Console.Out, arguments.Language) ? 0 : 2;
}
catch (RegisterFormatException mistakes)
{
    BadInput.Write(mistakes, arguments.Language);
}
catch (Exception mistake) when (mistake is ArtifactFormatException or ProfileException or WaiverException or IOException or UnauthorizedAccessException or DbException or StoreSchemaException or LogIntegrityException)
{
    Console.Error.WriteLine(mistake.Message);
}

return 2;
