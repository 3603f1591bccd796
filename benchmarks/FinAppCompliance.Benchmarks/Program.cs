using BenchmarkDotNet.Running;
using FinAppCompliance.Benchmarks.Stores;

if (args is ["in-turns", ..])
{
    await StoresInTurns.RunAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
