using System.Reflection;
using System.Text.Json;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Members;

/// <summary>Says for each rule of both packs which members of register records it reads.</summary>
internal static class MembersTable
{
    // An application found outside stands for its discovery (MobileApplication.FromDiscovery), so who reads one reads the other.
    private static readonly (string Application, string Discovery)[] Discovered =
    [
        ("name", "name"), ("form", "form"), ("audience", "audience"), ("hostPlatform", "hostPlatform"), ("ownerUnit", "unit"), ("firstReleasedOn", "liveSince"),
        ("state", "isLive"), ("ledger", "matchedApplication"), ("ledger", "exclusionReason"),
    ];

    public static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(RegisterRecord).Assembly.GetExportedTypes().Where(static type => RegisterMembers.SectionOf(type) is not null)
            .OrderBy(static type => RegisterMembers.SectionOf(type), StringComparer.Ordinal)];

    /// <summary>Returns, by rule, the members as section and member of register files.</summary>
    public static SortedDictionary<string, SortedSet<string>> Create()
    {
        var table = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var binding in new[] { NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours() }.SelectMany(Bindings))
        {
            var (rule, descriptor, subject) = binding;
            var read = RuleScan.Of(rule).Read.Concat(descriptor.Needs.Select(static need => need.Type).Append(subject).Distinct().SelectMany(RuleScan.ParentsOf));
            var names = new SortedSet<string>(read.SelectMany(Names), StringComparer.Ordinal);
            names.UnionWith(Discovered.Where(pair => names.Contains($"applications.{pair.Application}")).Select(static pair => $"discoveredApplications.{pair.Discovery}").ToList());
            table.Add(descriptor.Id.Value, names);
        }

        return table;
    }

    private static IEnumerable<string> Names(PropertyInfo property)
    {
        var member = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return RegisterMembers.SectionOf(property.DeclaringType!) is { } section && RegisterMembers.Of(property.DeclaringType!).Contains(member) ? [$"{section}.{member}"] : [];
    }

    // The pack keeps each rule inside its binding, which only the engine sees.
    private static IEnumerable<(object Rule, RuleDescriptor Descriptor, Type Subject)> Bindings(RulePack pack)
    {
        const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        foreach (var binding in (System.Collections.IEnumerable)typeof(RulePack).GetProperty("Bindings", Inside)!.GetValue(pack)!)
        {
            var type = binding.GetType();
            var rule = type.GetFields(Inside).Select(field => field.GetValue(binding)).Single(static value => value?.GetType().GetInterfaces()
                .Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IComplianceRule<>)) == true)!;
            yield return (rule, (RuleDescriptor)type.GetProperty("Descriptor", Inside)!.GetValue(binding)!, type.GetGenericArguments()[0]);
        }
    }
}
