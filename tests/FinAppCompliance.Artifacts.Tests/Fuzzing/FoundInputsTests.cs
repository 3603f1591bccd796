namespace FinAppCompliance.Artifacts.Tests.Fuzzing;

/// <summary>Inputs that mutation found; each once broke a promise.</summary>
public sealed class FoundInputsTests
{
    [Fact]
    public void An_announced_size_is_not_believed_before_the_bytes_are_there()
    {
        // The directory announces 16 MiB for both sizes of the first member; the file has 918 bytes.
        var input = Convert.FromBase64String("UEsDBBQAAAAIAK8ZeV3SS74VtgAAAEcBAAATAAAAQW5kcm9pZE1hbmlmZXN0LnhtbGWQS27DMAxEr+KdVhH3hizALbrspjdgZSYhrB9EunFuXxh1Pkh3xHBm+ECXMPORRLuKYcYTDQbtt+nWFLP0mKdWeBrMWbX2ABLOlFDsrttQEmCdoZHArhnvFiE5VGqJRbjkbt/0GdNWv2cfBvs+fn58jQa8w1ojB9TnGMZYLm8Y5qUORttCxjsMyj+s15duO5q7QmstTWm6ZzgrZT0cOSq1v4p/cOsGAS9OuF3bxgegd3B7nv8FUEsDBBQAAAAIAK8ZeV0bV9VeXAAAAJMAAAANAAAAcmVzL3htbC9uLnhtbLPJSy0pzy/K1i1OTS4tyiyp1E3Oz0vLTLezSUosToVyFJJzUhOLSlIrSkKKEtPSMpMDUotyM0tKUlNs1UuKSlPV9e1sUvJzEzPz4LohXLtEG30oC8aAq9DHZTMAUEsDBBQAAAAIAK8ZeV3SS74VtgAAAEcBAAASAAAAbGliL3g4Ni9saWJtbWt2LnNvZZBLbsMwDESv4p1WEfeGLMAtuuymN2BlJiGsH0S6cW5fGHU+SHfEcGb4QJcw85FEu4phxhMNBu2369YUs/SYp1Z4GsxZtfYAEs6UUOyu21ASYJ2hkcCuGe8WITlUaolFuORu3/QZ01a/Zx8G+z5+fnyNBrzDWiMH1DMYxlgubxjmpQ5G20LGOwzKP6zXl247mrtCay1NabpnOCtlPRw5KrW/in9w6wYBL064XdvGB6B3cHue/wVQSwECFAMUAAAACACvGXld0ku+FbYAAP////8AEwAAAAAAAAAAAAAApIEAAAAAQW5kcm9pZE1hbmlmZXN0LnhtbFBLAQIUAxQAAAAIAK8ZeV0bV9VeXAAAAJMAAAANAAAAAAAAuF3bxgegd3B7nv8FUEsBAhQDFAAAAAgArxl5XdJLvhW2AAD/////ABMAAAAAAAAAAAAAAKSBAAAAAEFuZHJvaWRNYW5pZmVzdC54bWxQSwECFAMUAAAACACvGXldG1fVXlwAAACTAAAADQAAAAAAAAAAAAAApIHnAAAAcmVzL3htbC9uLnhtbFBLAQIUAxQAAAAIAK8ZeV3SS74VtgAAAEcBAAASAAAAAAAAAAAAAACkgW4BAABsaWIveDg2L2xpYm1ta3Yuc29QSwUGAAAAAAMAAwC8AAAAVAIAAAAA");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ArtifactFormatException>(() => ArtifactReader.Read(input, "found"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }
}
