using System.Reflection;

namespace FinAppCompliance.Samples.Tests;

/// <summary>What a sample ended with and printed, run in this process by its entry point.</summary>
internal sealed record SampleRun(int Code, string Output, string Errors)
{
    internal static SampleRun Of(string sample, params string[] args)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var outputText = new StringWriter();
        using var errorText = new StringWriter();
        Console.SetOut(outputText);
        Console.SetError(errorText);
        try
        {
            var code = (int)Assembly.Load(sample).EntryPoint!.Invoke(null, [args])!;
            return new(code, outputText.ToString(), errorText.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    /// <summary>Asserts the code; a failure shows everything that was printed.</summary>
    internal SampleRun Ends(int code)
    {
        Assert.True(Code == code, $"exit code {Code} instead of {code}\n{Errors}\n{Output}");
        return this;
    }

    internal SampleRun Says(string text)
    {
        Assert.Contains(text, Errors + Output, StringComparison.Ordinal);
        return this;
    }
}
