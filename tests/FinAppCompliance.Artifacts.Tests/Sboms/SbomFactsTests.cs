using System.Text;
using FinAppCompliance.Artifacts.Sboms;

namespace FinAppCompliance.Artifacts.Tests.Sboms;

public sealed class SbomFactsTests
{
    [Fact]
    public void Cyclonedx_json_is_read_with_subject_nested_components_and_services()
    {
        var facts = Read("""
            { "bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": { "component": { "name": "app", "version": "1" } },
              "components": [ { "group": "com.tencent.bugly", "name": "crashreport", "version": "4.1", "purl": "pkg:maven/com.tencent.bugly/crashreport@4.1", "licenses": [ { "license": { "name": "x" } } ],
                "components": [ { "name": "inner" } ] } ], "services": [ { "name": "s" } ] }
            """);

        Assert.Equal(("cyclonedx-json", "1.6", "app", 1), (facts.Form, facts.SpecVersion, facts.Subject?.Name, facts.ServiceCount));
        Assert.Equal(["com.tencent.bugly:crashreport 4.1", "inner unknown"], facts.Components.Select(one => $"{one.Name} {one.Version}"));
        Assert.Equal("Bugly", Assert.Single(facts.Declarations).Name);
    }

    [Fact]
    public void Cyclonedx_xml_says_the_same()
    {
        var facts = Read("""
            <bom xmlns="http://cyclonedx.org/schema/bom/1.4"><metadata><component type="application"><name>app</name></component></metadata>
            <components><component type="library"><group>com.tencent.bugly</group><name>crashreport</name><version>4.1</version><licenses><license><name>x</name></license></licenses>
            <purl>pkg:maven/com.tencent.bugly/crashreport@4.1</purl><components><component><name>inner</name></component></components></component></components><services><service/></services></bom>
            """);

        Assert.Equal(("cyclonedx-xml", "1.4", "app", 1), (facts.Form, facts.SpecVersion, facts.Subject?.Name, facts.ServiceCount));
        Assert.Equal(["com.tencent.bugly:crashreport 4.1", "inner unknown"], facts.Components.Select(one => $"{one.Name} {one.Version}"));
        Assert.Equal("Bugly", Assert.Single(facts.Declarations).Name);
    }

    [Fact]
    public void Spdx_is_read_in_three_forms()
    {
        var tagValue = Read("SPDXVersion: SPDX-2.3\nPackageName: a\nPackageVersion: 1\nPackageComment: <text>\nPackageName: no\n</text>\nExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1\nPackageName: b\n");
        Assert.Equal(["a 1 pkg:npm/a@1", "b unknown unknown"], tagValue.Components.Select(one => $"{one.Name} {one.Version} {one.PackageUrl}"));

        var json = Read("""{ "spdxVersion": "SPDX-2.2", "packages": [ { "name": "a", "versionInfo": "1", "externalRefs": [ { "referenceType": "purl", "referenceLocator": "pkg:npm/a@1" } ] } ] }""");
        Assert.Equal("a 1 pkg:npm/a@1", Assert.Single(json.Components.Select(one => $"{one.Name} {one.Version} {one.PackageUrl}")));

        var third = Read("""{ "@context": "x", "@graph": [ { "type": "CreationInfo", "specVersion": "3.0.1" }, { "type": "software_Package", "name": "a", "software_packageVersion": "1", "software_packageUrl": "pkg:npm/a@1" } ] }""");
        Assert.Equal(("spdx3-json", "3.0.1"), (third.Form, third.SpecVersion));
        Assert.Equal("a 1 pkg:npm/a@1", Assert.Single(third.Components.Select(one => $"{one.Name} {one.Version} {one.PackageUrl}")));
    }

    [Theory]
    [InlineData("""{ "bomFormat": "CycloneDX", "components": [ { "name": "x" }""")]
    [InlineData("""{ "bomFormat": "CycloneDX" } trailing""")]
    [InlineData("""<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components>""")]
    [InlineData("""<!DOCTYPE bom [<!ENTITY a "b">]><bom xmlns="http://cyclonedx.org/schema/bom/1.4"/>""")]
    public void Damaged_documents_are_refused(string text) => Assert.Throws<ArtifactFormatException>(() => Read(text));

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = """{ "bomFormat": "CycloneDX", "components": """ + string.Concat(Enumerable.Repeat("""[{"components":""", 200)) + "[]" + string.Concat(Enumerable.Repeat("}]", 200)) + "}";

        Assert.Throws<ArtifactFormatException>(() => Read(deep));
    }

    private static SbomFacts Read(string text) => (SbomFacts)ArtifactReader.Read(Encoding.UTF8.GetBytes(text), "s");
}
