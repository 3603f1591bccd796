using System.Text.Json.Nodes;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>An invented bank whose every ledger is filled in and declared complete: one application for customers, one for staff, one that was integrated and ended.</summary>
internal static class DocumentedInstitution
{
    internal static DateTimeOffset AsOf { get; } = Days.At(2025, 12, 31);

    /// <summary>Reads the ledgers, which are kept by theme, as one register.</summary>
    internal static InstitutionRegister Register { get; } = Read();

    internal static FactSet Facts { get; } = ScenarioFacts.Through(FactSet.From([Register.ToBatch()]), AsOf);

    private static InstitutionRegister Read()
    {
        var whole = new JsonObject { ["format"] = "finapp-register/2", ["asOf"] = "2025-12-31T12:00:00+08:00" };
        foreach (var name in typeof(DocumentedInstitution).Assembly.GetManifestResourceNames().Where(static name => name.Contains(".Documented.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = typeof(DocumentedInstitution).Assembly.GetManifestResourceStream(name)!;
            foreach (var (section, records) in JsonNode.Parse(stream)!.AsObject())
            {
                whole.Add(section, records?.DeepClone());
            }
        }

        whole["declaredComplete"] = new JsonArray([.. whole.Select(static member => member.Key).Where(static name => name is not ("format" or "asOf")).Select(static name => JsonValue.Create(name))]);
        return RegisterReader.Load(whole.ToJsonString());
    }
}
