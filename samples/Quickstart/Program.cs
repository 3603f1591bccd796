using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Waivers;
using FinAppCompliance.Samples.Quickstart;
using Spectre.Console;

// Exit codes: 0 nothing breached, 1 findings, 2 bad input.
var arguments = Arguments.Parse(args);
if (arguments.Problem is { } problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

try
{
    return Session.Run(arguments, AnsiConsole.Console);
}
catch (RegisterFormatException mistakes)
{
    BadInput.Write(mistakes, arguments.Language);
}
catch (Exception mistake) when (mistake is ArtifactFormatException or ProfileException or WaiverException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(mistake.Message);
}

return 2;
