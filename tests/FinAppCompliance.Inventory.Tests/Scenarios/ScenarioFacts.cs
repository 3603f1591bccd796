using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Inventory;
using FinAppCompliance.Inventory.Import;
using FinAppCompliance.Inventory.Register;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>Lets the facts of a scenario pass through the register service: imported into it and collected from it again.</summary>
internal static class ScenarioFacts
{
    internal static FactSet Through(FactSet facts, DateTimeOffset asOf)
    {
        var register = new ApplicationRegister(new RegisterPorts { Store = new InMemoryRegisterStore(), Clock = new FakeTimeProvider(asOf) });
        var report = new RegisterImport(register).RunAsync(facts.Types.SelectMany(type => facts.SpanOf(type).ToArray()), ImportMode.Replace, new("lead", "a scenario")).AsTask().GetAwaiter().GetResult();
        Assert.Empty(report.Problems);
        var options = new InventoryOptions();
        foreach (var type in facts.Types.Where(facts.IsComplete))
        {
            options.CompleteKinds.Add(type);
        }

        return FactSet.From([new InventoryFactSource(register, options).CollectAsync(asOf, default).AsTask().GetAwaiter().GetResult()]);
    }
}
