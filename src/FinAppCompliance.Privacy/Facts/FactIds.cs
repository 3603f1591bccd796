using System.Globalization;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Names the records that this package gives; the same thing has the same id in every assessment.</summary>
internal static class FactIds
{
    public static string Notice(string app, int version) => string.Create(CultureInfo.InvariantCulture, $"privacy-notice:{app}:{version}");

    public static string Activity(PurposeId purpose) => $"processing:{purpose}";

    public static string Element(PurposeId purpose, string kind) => $"personal-information:{purpose}:{kind}";

    public static string SeenElement(string app, string kind, string? sdk) => $"personal-information:{app}:seen:{kind}{(sdk is null ? string.Empty : $":{Plain(sdk)}")}";

    public static string Sdk(string app, string name) => $"privacy-sdk:{app}:{Plain(name)}";

    public static string Provision(PurposeId purpose, string recipient) => $"provision:{purpose}:{recipient}";

    public static string Transfer(PurposeId purpose, string recipient) => $"export:{purpose}:{recipient}";

    public static string Consents(PurposeId purpose, string standing) => $"consents:{purpose}:{standing}";

    public static string Channel(string app, int number) => string.Create(CultureInfo.InvariantCulture, $"complaint-channel:{app}:{number}");

    public static string Minors(string app) => $"minors:{app}";

    public static string Permission(string version, string permission, string kind) => $"permission-use:{version}:{Plain(permission)}:{kind}";

    private static string Plain(string name) => string.Concat(name.Select(static c => char.IsWhiteSpace(c) || char.IsControl(c) ? '-' : c));
}
