using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Samples;

/// <summary>Ends every sample by the same table of exit codes when something fails that nobody expected.</summary>
internal static class ExitGuard
{
    private const string Verbose = "--verbose";

    private static int _isInstalled;

    /// <summary>Turns every unexpected exception into a message and exit code 4; <c>--verbose</c> adds the stack.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The command line without <c>--verbose</c>.</returns>
    internal static string[] Install(string[] args)
    {
        var isVerbose = args.Contains(Verbose);
        if (Interlocked.Exchange(ref _isInstalled, 1) == 0)
        {
            AppDomain.CurrentDomain.UnhandledException += (_, failure) =>
            {
                Console.Error.WriteLine(Describe((Exception)failure.ExceptionObject, isVerbose));
                Environment.Exit(ExitCodes.Internal);
            };
        }

        return [.. args.Where(static word => word != Verbose)];
    }

    /// <summary>Ends a sample that takes no input; whatever is given is unknown to it.</summary>
    /// <param name="args">The command line without <c>--verbose</c>.</param>
    internal static bool TakesNothing(string[] args)
    {
        if (args.Length > 0)
        {
            Console.Error.WriteLine($"未知参数 / unknown arguments: {string.Join(' ', args)}（本示例不接受参数 / this sample takes none but {Verbose}）");
        }

        return args.Length == 0;
    }

    private static string Describe(Exception failure, bool isVerbose) => isVerbose
        ? $"内部错误 / internal error: {failure}"
        : $"内部错误 / internal error: {failure.GetType().FullName}: {failure.Message}（{Verbose} 显示调用栈 / shows the stack）";
}
