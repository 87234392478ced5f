// FsCheck's own types, which stand in every signature here, do not claim to be compliant.
[assembly: CLSCompliant(false)]
