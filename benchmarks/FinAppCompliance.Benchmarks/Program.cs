using BenchmarkDotNet.Running;
using FinAppCompliance.Benchmarks.InTurns;
using FinAppCompliance.Benchmarks.Rules;

if (args is ["headline", .. var options])
{
    return await Headline.RunAsync(options);
}

if (args is ["large", .. var size])
{
    return LargeRun.Run(size);
}

if (args is ["profile", .. var asked])
{
    return RuleProfile.Run(asked);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
