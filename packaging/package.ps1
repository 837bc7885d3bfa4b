# Makes what people install on Windows, in target\packages: an msi for all persons of a computer, an msi for one person, and a
# portable zip; with checksums and the bill of materials. Needs a JDK 25, Maven, Git's bash and WiX 3 or later (for the msi).
#
# package.ps1 [-Kinds zip,msi,msi-user] [-WithoutImage] [-DryRun]
param(
    [string[]] $Kinds = @('zip', 'msi', 'msi-user'),
    [switch] $WithoutImage,
    [switch] $DryRun
)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Invoke-Checked {
    param([string] $Program, [string[]] $Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

if ($DryRun) {
    foreach ($kind in $Kinds) { Invoke-Checked bash @('packaging/jpackage.sh', "windows-$kind") }
    exit 0
}
if (-not $WithoutImage) { Invoke-Checked bash @('packaging/image.sh') }
Invoke-Checked bash @('packaging/check-image.sh', 'target/image')

$version = (& bash packaging/version.sh).Trim()
$name = "reseat-$version-windows-x86_64"
$packages = Join-Path (Get-Location) 'target/packages'
Remove-Item $packages -Recurse -Force -ErrorAction SilentlyContinue
New-Item $packages -ItemType Directory | Out-Null
New-Item 'target/staged' -ItemType Directory -Force | Out-Null
Copy-Item 'target/image/reseat.cdx.json' (Join-Path $packages "reseat-$version.cdx.json")

foreach ($kind in $Kinds) {
    $options = "target/staged/windows-$kind.args"
    & bash packaging/jpackage.sh "windows-$kind" $version | Set-Content $options -Encoding ascii
    Invoke-Checked jpackage @("@$options")
    switch ($kind) {
        'zip' {
            Compress-Archive (Join-Path $packages 'Reseat') (Join-Path $packages "$name.zip")
            Remove-Item (Join-Path $packages 'Reseat') -Recurse -Force
        }
        'msi' { Move-Item (Join-Path $packages 'Reseat-*.msi') (Join-Path $packages "$name.msi") }
        'msi-user' { Move-Item (Join-Path $packages 'Reseat-*.msi') (Join-Path $packages "$name-user.msi") }
    }
}

# gathered first, or the list would name itself; with the line ends that sha256sum reads
$sums = Get-ChildItem $packages -File | ForEach-Object {
    "$((Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLower())  $($_.Name)"
}
[IO.File]::WriteAllText((Join-Path $packages 'SHA256SUMS'), ($sums -join "`n") + "`n")
Get-ChildItem $packages -File | ForEach-Object { '{0,6:n1} MB  {1}' -f ($_.Length / 1MB), $_.Name }
