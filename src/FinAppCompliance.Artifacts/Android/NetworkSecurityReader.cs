using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Turns the elements of a network security configuration into facts.</summary>
internal static class NetworkSecurityReader
{
    internal static NetworkSecurityFacts Read(MarkupElement root, string file)
    {
        var domains = new List<ArtifactFact<string>>();
        var pinSets = 0;
        foreach (var config in root.Named("domain-config"))
        {
            ReadDomains(config, false, file, domains, ref pinSets);
        }

        var basis = root.First("base-config");
        var place = (basis ?? root).Place(file);
        return new(file)
        {
            BaseCleartext = basis is null
                ? new(Fact<bool>.Absent, place, FactCertainty.Stated, null)
                : AttributeFacts.Flag(Value(basis, "cleartextTrafficPermitted"), basis.Place(file, "cleartextTrafficPermitted"), new(Fact<bool>.Absent, place, FactCertainty.Stated, null)),
            CleartextDomains = [.. domains],
            TrustsUserCertificates = TrustsUser(root, file),
            PinSets = pinSets,
        };
    }

    private static void ReadDomains(MarkupElement config, bool inherited, string file, List<ArtifactFact<string>> domains, ref int pinSets)
    {
        var permitted = AttributeFacts.Flag(Value(config, "cleartextTrafficPermitted"), default, default).Value.Or(inherited);
        pinSets += config.First("pin-set") is null ? 0 : 1;
        if (permitted)
        {
            foreach (var domain in config.Named("domain"))
            {
                var subdomains = AttributeFacts.Flag(Value(domain, "includeSubdomains"), default, default).Value.Or(false);
                domains.Add(AttributeFacts.Stated((subdomains ? "*." : string.Empty) + domain.Text.Trim(), domain.Place(file)));
            }
        }

        foreach (var nested in config.Named("domain-config"))
        {
            ReadDomains(nested, permitted, file, domains, ref pinSets);
        }
    }

    private static ArtifactFact<bool> TrustsUser(MarkupElement root, string file)
    {
        foreach (var config in Configs(root))
        {
            foreach (var certificates in config.Named("trust-anchors").SelectMany(static anchors => anchors.Named("certificates")))
            {
                if (Value(certificates, "src").Written == "user")
                {
                    return AttributeFacts.Stated(true, certificates.Place(file, "src"));
                }
            }
        }

        return new(false, root.Place(file), FactCertainty.Implied, null);
    }

    private static IEnumerable<MarkupElement> Configs(MarkupElement root)
    {
        foreach (var config in root.Children)
        {
            if (config.Name is "base-config" or "domain-config")
            {
                yield return config;
                foreach (var nested in config.Name == "domain-config" ? Configs(config) : [])
                {
                    yield return nested;
                }
            }
        }
    }

    private static MarkupValue Value(MarkupElement element, string name)
    {
        var value = element.Value(string.Empty, name);
        return value.Kind == MarkupValueKind.None ? element.Value(AndroidNames.Android, name) : value;
    }
}
