using System.Text;
using BuildGate;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Waivers;
using FinAppCompliance.Samples;

// What a build runs before it publishes: the files of one version against its register entry, asked of the gate and the waiver book.
// Exit codes: 0 clean, 1 findings, 2 bad input or no files, 3 undetermined above the limit, 4 internal; 4 before 2, 2 before 1, 1 before 3.
// Without arguments a built-in example is judged by the same table; it has breaches, so its code is 1.
var arguments = new Arguments(ExitGuard.Install(args));
Console.OutputEncoding = Encoding.UTF8;
if (arguments.Problems.Count > 0)
{
    arguments.Problems.ForEach(Console.Error.WriteLine);
    Console.Error.WriteLine(Arguments.Usage);
    return ExitCodes.BadInput;
}

try
{
    return Release.Read(arguments).Judge(Console.Out).Code;
}
catch (RegisterFormatException mistakes)
{
    foreach (var mistake in mistakes.Errors)
    {
        Console.Error.WriteLine($"{arguments.Register}: {mistake.Path}: {mistake.Message}; {mistake.Hint}");
    }
}
catch (Exception mistake) when (mistake is FormatException or WaiverException or FactConflictException or IOException
    or UnauthorizedAccessException)
{
    Console.Error.WriteLine(mistake.Message);
}

return ExitCodes.BadInput;
