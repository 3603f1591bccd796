using BenchmarkDotNet.Running;
using FinAppCompliance.Benchmarks.InTurns;

if (args is ["headline", .. var options])
{
    return await Headline.RunAsync(options);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
