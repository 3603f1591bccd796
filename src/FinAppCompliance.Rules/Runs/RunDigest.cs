using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Digests the inputs of a run, so that two runs can be known to rest on the same ones.</summary>
internal static class RunDigest
{
    internal static string Of(FactSet facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var type in facts.Types)
        {
            Append(hash, $"{type.FullName} {facts.IsComplete(type)}{string.Concat(facts.ApplicationsCompleteFor(type).Select(static id => $" {id}"))}");
            foreach (var record in facts.SpanOf(type))
            {
                Append(hash, record.ToString());
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static string Of(RuleSet rules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in rules.Entries)
        {
            var parameters = entry.ParameterValues.Select(static p => $"{p.Parameter.Key}={p.Value.In(Language.English)}");
            Append(hash, $"{entry.Pack.Id} {entry.Pack.Version} {entry.Rule.Id} {entry.IsOn} {entry.Severity} {string.Join(';', parameters)}");
            foreach (var (unit, parameter, value, _) in entry.UnitValues)
            {
                Append(hash, $"{entry.Rule.Id} {unit} {parameter.Key}={value.In(Language.English)}");
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\n"u8);
    }
}
