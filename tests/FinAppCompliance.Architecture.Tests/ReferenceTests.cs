using System.Xml.Linq;

namespace FinAppCompliance.Architecture.Tests;

public sealed class ReferenceTests
{
    private static readonly string[] LayerOne = ["Rules", "Authorization", "Privacy", "Disclosure", "Inventory", "AuditTrail", "Artifacts", "Reporting"];

    private static readonly string[] AllowedPackages =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options", "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Compliance.Abstractions", "Microsoft.Extensions.Compliance.Redaction",
    ];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Rules"] = ["Domain"],
        ["Authorization"] = ["Domain"],
        ["Privacy"] = ["Domain"],
        ["Disclosure"] = ["Domain"],
        ["Inventory"] = ["Domain"],
        ["AuditTrail"] = ["Domain"],
        ["Artifacts"] = ["Domain"],
        ["Reporting"] = ["Domain"],
        ["RulePacks.Nfra"] = ["Rules"],
        ["RulePacks.Artifacts"] = ["Artifacts", "Rules"],
        ["Testing"] = ["Authorization", "Rules"],
        ["AuditTrail.Ed25519"] = ["AuditTrail"],
        ["AuditTrail.ShangMi"] = ["AuditTrail", "Privacy"],
        ["EntityFrameworkCore"] = ["AuditTrail", "Authorization", "Disclosure", "Inventory", "Privacy", "Rules"],
        ["EntityFrameworkCore.Sqlite"] = ["EntityFrameworkCore"],
        ["EntityFrameworkCore.PostgreSQL"] = ["EntityFrameworkCore"],
        ["AspNetCore"] = ["AuditTrail", "Authorization", "Disclosure", "Inventory", "Privacy", "Reporting", "Rules"],
        ["AspNetCore.Dashboard"] = ["AspNetCore"],
        ["Analyzers"] = [],
    };

    [Fact]
    public void Project_references_equal_the_table()
    {
        var actual = SourceTree.Packages.Select(p => $"{p} -> {string.Join(", ", References(p, "ProjectReference").Select(Name))}");
        var wanted = SourceTree.Packages.Select(p => $"{p} -> {string.Join(", ", Allowed.GetValueOrDefault(p, ["not in the table"]))}");

        Assert.Equal(wanted, actual);
    }

    [Fact]
    public void The_kernel_references_no_package_at_all() => Assert.Empty(References("Domain", "PackageReference"));

    [Fact]
    public void Layer_one_references_only_allowed_packages() =>
        Assert.Empty(SourceTree.Packages.Intersect(LayerOne).SelectMany(p => References(p, "PackageReference").Except(AllowedPackages).Select(r => $"{p} -> {r}")));

    private static IEnumerable<string> References(string package, string kind) =>
        XDocument.Load(SourceTree.ProjectFile(package)).Descendants(kind).Select(r => r.Attribute("Include")!.Value).Order(StringComparer.Ordinal);

    private static string Name(string reference) => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'))["FinAppCompliance.".Length..];
}
