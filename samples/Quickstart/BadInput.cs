using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Prints every mistake of a register file with its place and how to mend it.</summary>
internal static class BadInput
{
    internal static void Write(RegisterFormatException mistakes, Language language)
    {
        Console.Error.WriteLine(language == Language.English
            ? $"the register has {mistakes.Errors.Count} mistakes:"
            : $"台账有{mistakes.Errors.Count}处错误：");
        foreach (var mistake in mistakes.Errors)
        {
            Console.Error.WriteLine($"  {mistake.Path}: {mistake.Message.In(language)}; {mistake.Hint.In(language)}");
        }
    }
}
